namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <summary>A wire type that travels span by span.</summary>
public sealed class Pictures : IStreamed
{
    public int Count => 0;

    public IStreamed Slice(int start, int count) => this;

    public IStreamed Join(IReadOnlyList<IStreamed> parts) => this;

    public void Dispose()
    {
    }
}
