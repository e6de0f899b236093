var Mpt = {};
