namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Frames that are one number each.</summary>
internal sealed class Strip : IStreamed
{
    private readonly Ledger _ledger;
    private readonly double[] _frames;
    private bool _gone;

    public Strip(Ledger ledger, IEnumerable<double> frames)
    {
        _ledger = ledger;
        _frames = [.. frames];
        ledger.Born(_frames.Length);
    }

    public Ledger Ledger => _ledger;

    public double[] Frames => _gone ? throw new ObjectDisposedException("strip") : _frames;

    public int Count => _frames.Length;

    public IStreamed Slice(int start, int count) =>
        new Strip(_ledger, Frames.Skip(start).Take(count));

    public IStreamed Join(IReadOnlyList<IStreamed> parts) =>
        new Strip(_ledger, parts.SelectMany(part => ((Strip)part).Frames));

    public void Dispose()
    {
        if (_gone)
        {
            _ledger.GoneAgain();
            return;
        }

        _gone = true;
        _ledger.Gone(Count);
    }
}
