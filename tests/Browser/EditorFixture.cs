namespace GanGraph.Editor.Browser.Tests;

/// <summary>One running editor for all tests of a class.</summary>
public sealed class EditorFixture : IDisposable
{
    public RunningEditor Editor { get; } = RunningEditor.Start();

    public void Dispose() => Editor.Dispose();
}
