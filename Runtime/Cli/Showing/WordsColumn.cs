using Spectre.Console;
using Spectre.Console.Rendering;

namespace GanGraph.Cli.Showing;

/// <summary>How far the node is, in words, behind its bar.</summary>
/// <param name="words">The words for a bar.</param>
internal sealed class WordsColumn(Func<ProgressTask, string> words) : ProgressColumn
{
    /// <inheritdoc/>
    protected override bool NoWrap => true;

    /// <inheritdoc/>
    public override IRenderable Render(
        RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(words(task)).Overflow(Overflow.Ellipsis);
}
