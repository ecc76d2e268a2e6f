// What a sealed text is bound to: it opens at no other place and for nobody else.

export interface SecretPlace {
  readonly organizationId: string;
  readonly name: string;
}

export const slotPurpose = ({ organizationId, name }: SecretPlace): string =>
  JSON.stringify([organizationId, name]);

export const tokensPurpose = (organizationId: string, personId: string): string =>
  JSON.stringify([organizationId, 'tokens', personId]);
