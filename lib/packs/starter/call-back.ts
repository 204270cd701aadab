import { phases, type Starter } from './starter-shape.ts';

export const callBack: Starter = {
  id: 'call-back',
  name: ['Call-back', 'Devolver la llamada'],
  why: ['Somebody keeps the phone at hand for us', 'Alguien está pendiente del teléfono por nosotros'],
  about: ['*call back*', '*callback*', '*call-back*', '*call me*', '*llamad*', '*llamar*', '*llamenme*'],
  items: [
    {
      id: 'acknowledge',
      phase: phases.hear,
      kind: 'acknowledge',
      required: true,
      text: ['Say back why they want the call', 'Repetir para qué quieren la llamada'],
      why: [
        'Whoever calls starts in the middle, not at the beginning',
        'Quien llame empieza a mitad, no desde cero',
      ],
    },
    {
      id: 'time',
      phase: phases.hear,
      required: true,
      text: ['Agree on a time in their zone, and a number', 'Acordar una hora en su zona y un número'],
      why: ['They are there when it rings', 'Estarán cuando suene'],
    },
    {
      id: 'confirm',
      phase: phases.tell,
      message: 'call-back-when',
      byReply: true,
      text: ['Confirm it in writing', 'Confirmarlo por escrito'],
      why: ['Nobody has to remember', 'Nadie tiene que acordarse'],
    },
    {
      id: 'prepare',
      phase: phases.act,
      text: ['Read the case before you call', 'Leer el caso antes de llamar'],
      why: ['Their time is not for our reading', 'Su tiempo no es para que leamos'],
    },
    {
      id: 'missed',
      phase: phases.act,
      text: ['Not reached? Say when you try again', '¿No contestan? Decir cuándo se volverá a intentar'],
      why: [
        'A missed call without a word is a broken promise to them',
        'Una llamada perdida sin aviso es para ellos una promesa rota',
      ],
    },
    {
      id: 'need',
      phase: phases.close,
      kind: 'needMet',
      text: [
        'Is their need met, or only the call made?',
        '¿Está cubierta su necesidad o solo hecha la llamada?',
      ],
      why: ['They wanted an answer, not a call', 'Querían una respuesta, no una llamada'],
    },
  ],
  messages: [
    {
      id: 'call-back-when',
      name: ['When we call', 'Cuándo llamamos'],
      why: ['A time they can rely on', 'Una hora en la que confiar'],
      text: [
        'Hello {firstName|there},\n\nI will call you by {due}. If that does not suit you, answer here with a better time.\n\n{agent}',
        'Hola {firstName|buenas}:\n\nle llamaré a más tardar {due}. Si no le viene bien, responda aquí con una hora mejor.\n\n{agent}',
      ],
    },
  ],
  may: [['Offer any free time of yours for the call', 'Ofrecer cualquier hora libre suya para la llamada']],
  askFirst: [["Promise a colleague's time", 'Prometer el tiempo de un compañero']],
};
