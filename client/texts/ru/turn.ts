/** On the card of a question: what came of it, and how an initiative is made of it. */
export const turn = {
  come: 'Из вопроса выросла инициатива',
  make: 'Сделать из вопроса инициативу',
}
