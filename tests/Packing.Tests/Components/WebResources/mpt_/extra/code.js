var MatterportExtra = (() => { function open() {} return { onLoad: function () {}, open }; })();
