/** Ids of rows that tests name. */
export const Ids = {
  property: "11111111-1111-4111-8111-111111111111",
  visit: "22222222-2222-4222-8222-222222222222",
  model: "33333333-3333-4333-8333-333333333333",
  otherModel: "44444444-4444-4444-8444-444444444444",
  link: "55555555-5555-4555-8555-555555555555",
  issue: "66666666-6666-4666-8666-666666666666",
  account: "77777777-7777-4777-8777-777777777777",
  run: "88888888-8888-4888-8888-888888888888",
  suggestion: "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa",
  tag: "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb",
  otherTag: "cccccccc-cccc-4ccc-8ccc-cccccccccccc",
  sweep: "dddddddd-dddd-4ddd-8ddd-dddddddddddd",
  type: "eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee",
  target: "ffffffff-ffff-4fff-8fff-ffffffffffff",
  other: "99999999-9999-4999-8999-999999999999",
} as const;
