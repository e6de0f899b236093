using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>The pre- and post-images that steps get of a row.</summary>
/// <param name="table">The row's table.</param>
/// <param name="before">The row before the main operation; null until then, and where there was none.</param>
/// <param name="after">The row that the main operation wrote; null until then, and after a deletion.</param>
/// <param name="current">Reads the row as it is now.</param>
/// <param name="older">The row as pre-images show it, before the latest commits; null where they show it as it is.</param>
internal sealed class StepImages(
    TableMetadata table,
    StoredRow? before,
    StoredRow? after,
    Func<StoredRow?> current,
    StoredRow? older = null
)
{
    public void AddTo(PluginExecutionContext context, StepRegistration step)
    {
        foreach (var image in step.Images)
        {
            if (image.Before && context.MessageName != "Create")
            {
                Add(context.PreEntityImages, image, older ?? (context.Stage < 30 ? current() : before));
            }

            if (image.After && context.Stage == 40 && context.MessageName != "Delete" && after is not null)
            {
                Add(context.PostEntityImages, image, current());
            }
        }
    }

    private void Add(EntityImageCollection images, ImageRegistration image, StoredRow? row)
    {
        if (row is not null)
        {
            images[image.Alias] = SdkValue.ToEntity(
                table,
                row,
                image.Columns.Count == 0 ? table.Columns : image.Columns.Select(name => RowFinder.Column(table, name))
            );
        }
    }
}
