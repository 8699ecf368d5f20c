namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Counts the strips that live.</summary>
internal sealed class Ledger
{
    public int Live { get; private set; }

    public int LiveFrames { get; private set; }

    public int PeakFrames { get; private set; }

    public int Made { get; private set; }

    public int DisposedTwice { get; private set; }

    public void Born(int frames)
    {
        Made++;
        Live++;
        LiveFrames += frames;
        PeakFrames = Math.Max(PeakFrames, LiveFrames);
    }

    public void Gone(int frames)
    {
        Live--;
        LiveFrames -= frames;
    }

    public void GoneAgain() => DisposedTwice++;
}
