using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>Running the graph.</summary>
internal static class RunActions
{
    /// <summary>The actions.</summary>
    public static IEnumerable<EditorAction> Of(Shell shell)
    {
        bool IsIdle() => shell.Editor?.Runs.IsRunning == false;

        return
        [
            new("run.all", "_Run", "_Run", "F5, Ctrl+Enter", () => shell.Editor?.Runs.Begin(null),
                IsIdle) { InTexts = true },
            new("run.here", "_Run", "Run to the _selected node", "Shift+F5",
                () => shell.Editor?.Runs.Begin(shell.Editor.Canvas.SelectedNodes[0].Id),
                () => IsIdle() && shell.Editor!.Canvas.SelectedNodes.Count == 1)
            {
                InTexts = true,
            },
            new("run.stop", "_Run", "S_top", "F8", () => shell.Editor?.Runs.Stop.Execute(null),
                () => shell.Editor?.Runs.IsRunning == true) { InTexts = true },
            new("run.play", "_Run", "_Play in the viewer", "Ctrl+P", () => Play(shell))
            {
                BeginsPart = true,
                InTexts = true,
            },
            new("run.next", "_Run", "_Next frame", "Alt+Right", () => Step(shell, 1))
            {
                InTexts = true,
            },
            new("run.previous", "_Run", "Pre_vious frame", "Alt+Left", () => Step(shell, -1))
            {
                InTexts = true,
            },
        ];
    }

    private static void Play(Shell shell)
    {
        if (shell.Editor?.Viewer is { } viewer)
        {
            viewer.IsPlaying = !viewer.IsPlaying;
        }
    }

    private static void Step(Shell shell, int by)
    {
        if (shell.Editor?.Viewer is { } viewer)
        {
            viewer.Frame += by;
        }
    }
}
