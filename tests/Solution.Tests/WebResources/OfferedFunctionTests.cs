using MatterportForDataverse.Solution.WebResources;

namespace MatterportForDataverse.Solution.Tests.WebResources;

public sealed class OfferedFunctionTests
{
    [Theory]
    [InlineData("var Mpt = { onLoad: function () {}, open() {} };", "Mpt.open")]
    [InlineData(
        "\"use strict\";\nvar Mpt = (() => { var x = {}; __export(x, { open: () => open }); function open() {} return __toCommonJS(x); "
            + "})();",
        "Mpt.open"
    )]
    [InlineData("var Mpt=(()=>{var o=()=>1;var e={};r(e,{open:()=>o});return t(e)})();", "Mpt.open")]
    [InlineData("window.Mpt = {}; Mpt.open = function () {};", "Mpt.open")]
    [InlineData("function open(context) {}", "open")]
    public void A_function_that_a_script_offers_is_found(string text, string function) => Assert.True(new Script(text).Offers(function));

    [Theory]
    [InlineData("var Mpt = { onLoad: function () {} };", "Mpt.open")]
    [InlineData("var Mpt = (() => { function open() {} return {}; })();", "Mpt.open")]
    [InlineData("var Other = { open: function () {} };", "Mpt.open")]
    [InlineData("var Mpt = { reopen: function () {} };", "Mpt.open")]
    [InlineData("open();", "open")]
    public void A_function_that_a_script_does_not_offer_is_not(string text, string function) =>
        Assert.False(new Script(text).Offers(function));
}
