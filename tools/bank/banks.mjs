// The invented banks: what a portal asks for in `acr_values`, and the name people read.

export const banks = {
  'urn:bank:norrbank': 'Norrbank Demo',
  'urn:bank:lingonbanken': 'Lingonbanken Demo',
  'urn:bank:fyrbanken': 'Fyrbanken Demo',
  'urn:bank:mobilcertifikat': 'Mobilcertifikat Demo',
};
