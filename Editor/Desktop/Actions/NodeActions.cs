using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>What is done to nodes.</summary>
internal static class NodeActions
{
    /// <summary>The actions.</summary>
    public static IEnumerable<EditorAction> Of(Shell shell)
    {
        bool IsNode() => shell.Editor?.Canvas.SelectedNodes.Count > 0;

        return
        [
            new("node.add", "_Node", "_Add...", "Tab, Ctrl+Space",
                () => shell.Editor?.Canvas.AddAt(shell.Editor.Canvas.Mouse)),
            new("node.bypass", "_Node", "_Bypass or not", "Ctrl+B",
                () => Toggle(shell, NodeMode.Bypass, "bypass"), IsNode) { BeginsPart = true },
            new("node.mute", "_Node", "_Mute or not", "Ctrl+M",
                () => Toggle(shell, NodeMode.Mute, "mute"), IsNode),
        ];
    }

    private static void Toggle(Shell shell, NodeMode mode, string word)
    {
        if (shell.Editor is EditorModel editor)
        {
            IReadOnlyList<NodeItem> nodes = editor.Canvas.SelectedNodes;
            string next = nodes.All(node => node.Mode == mode) ? "run" : word;
            editor.Sender.Send(
                "mode", ("items", CommandSender.Names(nodes.Select(node => node.Id))),
                ("mode", next));
        }
    }
}
