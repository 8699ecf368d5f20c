using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Tests.Session;

/// <summary>A person whose answers are known beforehand; what was not foreseen fails.</summary>
internal sealed class ScriptedDialogs : IDialogs
{
    public Queue<int> Choices { get; } = new();

    public string? SavePath { get; set; }

    public List<string> Asked { get; } = [];

    public string? OpenGraph() => null;

    public string? SaveGraph(string now) => SavePath;

    public int Ask(string title, string text, params string[] choices)
    {
        Asked.Add(text);
        return Choices.Dequeue();
    }

    public string? AskText(string title, string label, string now) => now;

    public void ShowKeys()
    {
    }
}
