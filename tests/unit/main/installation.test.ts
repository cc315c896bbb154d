/** Where a kiosk's files are. */
import { expect, test } from 'vitest';
import { installation } from '../../../main/installation.ts';

test('in a repository everything is below it, and nothing is installed', () => {
  expect(installation('/home/me/kiosk', null)).toEqual({ renderer: '/home/me/kiosk/dist/renderer', show: '/home/me/kiosk/media/bone-marrow', icon: '/home/me/kiosk/main/launch/icon/512x512.png', folder: null });
});

test('in a package the page is in the archive, the show beside it, and the folder of the executable is what was installed', () => {
  expect(installation('/opt/kiosk/resources/app.asar', '/opt/kiosk/resources')).toEqual({
    renderer: '/opt/kiosk/resources/app.asar/dist/renderer',
    show: '/opt/kiosk/resources/media/bone-marrow',
    icon: '/opt/kiosk/resources/icon.png',
    folder: '/opt/kiosk',
  });
});
