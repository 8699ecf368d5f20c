namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>A value that has to be disposed.</summary>
internal sealed class Number(double value) : IDisposable
{
    public double Value { get; } = value;

    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}
