using GanGraph.Editor.Commands.Graph;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>Takes a file in that was dropped on the window.</summary>
/// <param name="shell">The window.</param>
/// <param name="editor">The graph that is open.</param>
/// <param name="setup">What the window works with.</param>
internal sealed class DroppedFiles(Shell shell, EditorModel editor, EditorSetup setup)
{
    /// <summary>Takes a file in.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="at">Where it was dropped.</param>
    /// <param name="fit">The end or node that it was dropped on; null for none.</param>
    public void Take(string path, Spot at, string? fit)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || (fit is null && setup.GraphIn(path) is not null))
        {
            shell.Open(path);
            return;
        }

        try
        {
            string inside = new FileIntake(
                Path.GetDirectoryName(editor.Path)!, setup.Roots).Bring(path);
            EditResult result = editor.Sender.Send(
                "drop", ("path", inside), ("at", new JArray(at.Place.X, at.Place.Y)),
                ("fit", fit));
            if (result.Made is [DropFile.Graph])
            {
                shell.Open(result.Text);
            }
            else if (result.IsDone)
            {
                editor.Canvas.Select(result.Made);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            editor.Answer = $"{path} cannot be taken in: {e.Message}";
        }
    }
}
