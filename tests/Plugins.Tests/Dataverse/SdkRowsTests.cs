using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Dataverse;
using MatterportForDataverse.Plugins.Tests.Fakes;

namespace MatterportForDataverse.Plugins.Tests.Dataverse;

public sealed class SdkRowsTests : RowsTests
{
    public SdkRowsTests()
    {
        var service = new FakeOrganizationService();
        service.Tables.WithKey(Table, Code.Name);
        Rows = new SdkRows(service, (_, column) => column == Shade.Name);
    }

    protected override IRows Rows { get; }
}
