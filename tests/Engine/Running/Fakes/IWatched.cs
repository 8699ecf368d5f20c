namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>A fake that remembers what was called.</summary>
internal interface IWatched
{
    Watched Watch { get; }
}
