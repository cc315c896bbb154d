/** The staff's words in Spanish. */
import type { StaffStrings } from './staff-en.ts';

type Sentences = Readonly<Record<string, string>>;

const failures: Sentences = {
  'render process gone': 'La página se cerró de repente',
  'page hung': 'La página dejó de responder',
  'load failed': 'La página no se pudo cargar',
  'preload failed': 'La página perdió el enlace con el quiosco',
  'never ready': 'La página no llegó a mostrarse',
  'window closed': 'La ventana se cerró',
  'gpu process gone': 'Los gráficos se detuvieron un momento',
  'main error': 'Un error dentro del quiosco',
};

const remedies: Sentences = {
  'carry on': 'El quiosco siguió funcionando.',
  reload: 'La página se cargó de nuevo.',
  'new window': 'Se abrió una ventana nueva.',
  relaunch: 'El quiosco se inició de nuevo.',
  rest: 'El quiosco descansó y lo intentó otra vez.',
};

const origins: Sentences = {
  bundled: 'La presentación que viene con el quiosco',
  'asked for': 'La presentación que indica la configuración',
  'last good': 'La última presentación que funcionó: la que indica la configuración tiene fallos',
};

function visitsEs(visits: number, finished: number): string {
  return `${visits === 1 ? '1 visita' : `${visits} visitas`}, ${finished} hasta el final`;
}

export const staffEs: StaffStrings = {
  title: 'Personal',
  trouble: 'No funcionó: el quiosco no respondió. Inténtelo otra vez.',
  moment: 'Un momento …',
  pad: {
    type: 'Escriba su PIN',
    typed: (digits) => (digits === 1 ? '1 cifra escrita' : `${digits} cifras escritas`),
    ok: 'OK',
    cancel: 'Cancelar',
    delete: 'Borrar',
    wrong: 'El PIN no es correcto. Inténtelo otra vez.',
    wait: (seconds) => (seconds === 1 ? 'El PIN no es correcto. Espere 1 segundo.' : `El PIN no es correcto. Espere ${seconds} segundos.`),
    locked: (minutes) => (minutes === 1 ? 'Demasiados PIN incorrectos. Bloqueado 1 minuto más.' : `Demasiados PIN incorrectos. Bloqueado ${minutes} minutos.`),
    lockedSeconds: (seconds) => `Demasiados PIN incorrectos. Bloqueado ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'} más.`,
  },
  leave: 'Salir',
  tabs: { overview: 'Resumen', sound: 'Sonido', touch: 'Tacto', display: 'Pantalla', failures: 'Fallos', usage: 'Uso', log: 'Registro', actions: 'Acciones' },
  overview: {
    faults: 'Por revisar',
    show: 'Presentación en uso',
    origin: (origin) => origins[origin] ?? origin,
    languages: 'Idiomas y su revisión',
    reviewed: 'Revisado',
    overdue: 'Vencida',
    notReviewed: 'Sin revisar',
    by: (who, on) => `Revisado por ${who} el ${on}.`,
    next: (date) => `Próxima revisión: ${date}.`,
    due: (date) => `La próxima revisión era para el ${date}.`,
    nobody: 'Falta la revisión clínica.',
    versions: 'Versiones',
    kiosk: 'Quiosco',
  },
  sound: {
    title: 'Prueba de sonido',
    play: 'Tocar el sonido de prueba',
    again: 'Tocarlo otra vez',
    quiet: 'Tres notas que suben, tan fuertes como una narración a este volumen.',
    playing: 'El sonido de prueba está sonando. Escuche.',
    played: 'El sonido llegó al altavoz. Si nadie lo oyó, revise el altavoz, su enchufe y su propio volumen.',
    failed: (reason) => `En este equipo no se puede tocar ningún sonido: ${reason}.`,
    levelOf: (level, total) => `Nivel ${level} de ${total}`,
  },
  touch: {
    title: 'Prueba táctil',
    about: 'Toda la pantalla se vuelve una hoja para dibujar. Dibuje por los cuatro bordes y por el centro con un dedo, y después con varios. Una línea que se corta o se desvía muestra dónde el vidrio no siente.',
    start: 'Empezar la prueba táctil',
    draw: 'Dibuje con los dedos',
    fingers: (number) => (number === 1 ? '1 dedo' : `${number} dedos`),
    clear: 'Limpiar',
    done: 'Listo',
  },
  display: {
    title: 'Prueba de pantalla',
    about: 'Toda la pantalla muestra un marco, colores y grises, y después un color tras otro: busque puntos muertos, manchas y bordes cortados.',
    start: 'Empezar la prueba de pantalla',
    portrait: 'vertical',
    landscape: 'horizontal',
    size: (width, height, orientation) => `${width} × ${height} píxeles, ${orientation}`,
    millimetres: (width, height, inches) => `${width} × ${height} mm con ${inches} pulgadas`,
    frame: 'El marco fino debe verse en los cuatro bordes.',
    greys: 'Cada tono de gris debe distinguirse del siguiente.',
    fields: 'Un color tras otro',
    field: (number, total) => `${number} de ${total}. Toque para ver el siguiente.`,
    done: 'Listo',
  },
  failures: {
    title: 'Últimos fallos',
    none: 'No se conoce ningún fallo. Bien.',
    kind: (kind) => failures[kind] ?? kind,
    remedy: (remedy) => remedies[remedy] ?? remedy,
    reason: (reason) => `Motivo: ${reason}`,
  },
  usage: {
    title: 'Uso',
    today: 'Hoy',
    days: (days) => `${days} días`,
    visits: 'Visitas',
    finished: 'Hasta el final',
    count: visitsEs,
    dayCount: (day, visits, finished) => `${day}: ${visitsEs(visits, finished)}`,
    most: (visits, day) => `Más en un día: ${visits}, el ${day}`,
    export: 'Guardar los datos como tabla (CSV)',
    exportTo: 'Toque dónde. Una memoria recién conectada aparece en un momento.',
    look: 'Buscar otra vez',
    noTargets: 'No hay dónde guardar. Conecte una memoria y busque otra vez.',
    saving: 'Guardando …',
    saved: (file) => `Guardado: ${file}`,
    notSaved: (reason) => `No se guardó: ${reason}`,
  },
  log: {
    title: 'Registro',
    level: { info: 'Todo', warn: 'Avisos', error: 'Errores' },
    word: { info: 'Nota', warn: 'Aviso', error: 'Error' },
    none: 'No hay líneas así.',
  },
  actions: {
    title: 'Acciones',
    clean: 'Modo de limpieza',
    cleanAbout: 'Nada reacciona durante 30 segundos: limpie el vidrio.',
    reload: 'Recargar',
    reloadAbout: 'Carga la página de nuevo.',
    restart: 'Reiniciar',
    restartAbout: 'Cierra el quiosco y lo inicia de nuevo.',
    exit: 'Cerrar',
    exitAbout: 'Cierra el quiosco: aparece el escritorio.',
    really: '¿De verdad?',
    yesRestart: 'Sí, reiniciar',
    yesExit: 'Sí, cerrar',
    no: 'No',
  },
};
