namespace GanGraph.Editor.Viewers.Tests;

/// <summary>The small piece after a run, shared by tests that only look.</summary>
public sealed class FinishedPiece : IDisposable
{
    public FinishedPiece()
    {
        Studio = new Studio();
        Studio.RunWell();
    }

    internal Studio Studio { get; }

    public void Dispose() => Studio.Dispose();
}
