using Spectre.Console;
using Spectre.Console.Rendering;

namespace GanGraph.Cli.Showing;

/// <summary>The name of the node before its bar.</summary>
internal sealed class NodeColumn : ProgressColumn
{
    /// <inheritdoc/>
    protected override bool NoWrap => true;

    /// <inheritdoc/>
    public override IRenderable Render(
        RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Description);
}
