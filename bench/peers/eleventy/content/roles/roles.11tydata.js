export default { tags: ['role'], layout: 'role.11ty.js' };
