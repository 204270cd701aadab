import { phases, type Starter } from './starter-shape.ts';

export const complaint: Starter = {
  id: 'complaint',
  name: ['Complaint', 'Queja'],
  why: [
    'Who complains still hopes; what they want first is to be taken seriously',
    'Quien se queja aún espera algo; primero quiere que se le tome en serio',
  ],
  about: [
    '*complain*',
    '*unhappy*',
    '*disappoint*',
    '*not acceptable*',
    '*queja*',
    '*reclamacion*',
    '*insatisfech*',
  ],
  items: [
    {
      id: 'acknowledge',
      phase: phases.hear,
      kind: 'acknowledge',
      required: true,
      text: [
        'Let them finish, then say back what happened to them',
        'Dejar que terminen y repetir lo que les ha pasado',
      ],
      why: ['Being heard is half of the repair', 'Ser escuchado es la mitad de la solución'],
    },
    {
      id: 'sorry',
      phase: phases.hear,
      text: ['Say sorry for what was ours, without "but"', 'Pedir disculpas por lo nuestro, sin «pero»'],
      why: ['An excuse sounds as if it were theirs to bear', 'Una excusa suena a que es problema suyo'],
    },
    {
      id: 'wish',
      phase: phases.hear,
      required: true,
      text: ['Ask what would put it right for them', 'Preguntar qué lo arreglaría para ellos'],
      why: ['It is often less than we would guess', 'A menudo es menos de lo que imaginamos'],
    },
    {
      id: 'steps',
      phase: phases.act,
      text: ['Say what you do, and what you cannot do', 'Decir qué hará y qué no puede hacer'],
      why: ['A clear no is kinder than a vague maybe', 'Un no claro es más amable que un quizá'],
    },
    {
      id: 'answer',
      phase: phases.tell,
      required: true,
      message: 'complaint-received',
      byReply: true,
      dueAfterMin: 120,
      text: ['Write down what was agreed, and by when', 'Poner por escrito lo acordado y para cuándo'],
      why: ['They can hold us to it', 'Pueden exigirnos que lo cumplamos'],
    },
    {
      id: 'learn',
      phase: phases.close,
      text: [
        'Note what should change so that it stays the last one',
        'Anotar qué debe cambiar para que no se repita',
      ],
      why: ['The next customer need not complain', 'El próximo cliente no tendrá que quejarse'],
    },
    {
      id: 'need',
      phase: phases.close,
      kind: 'needMet',
      text: ['Is it put right for them, or only answered?', '¿Está arreglado para ellos o solo contestado?'],
      why: ['An answer alone does not bring trust back', 'Una respuesta sola no devuelve la confianza'],
    },
  ],
  messages: [
    {
      id: 'complaint-received',
      name: ['Complaint: what we agreed', 'Queja: lo que acordamos'],
      why: ['Their words, our steps, one day', 'Sus palabras, nuestros pasos, un día'],
      text: [
        'Hello {firstName|there},\n\nthank you for telling us about {caseTitle}. This is what I do about it: {promise}. You hear from me by {due}.\n\n{agent}',
        'Hola {firstName|buenas}:\n\ngracias por contarnos lo ocurrido con {caseTitle}. Esto es lo que haré: {promise}. Tendrá noticias mías a más tardar {due}.\n\n{agent}',
      ],
    },
  ],
  may: [
    ['Say sorry for what went wrong on our side', 'Pedir disculpas por lo que falló de nuestro lado'],
    ['Stay with the case instead of passing it on', 'Seguir con el caso en lugar de pasarlo'],
  ],
  askFirst: [['Offer compensation', 'Ofrecer una compensación']],
};
