namespace GanGraph.Learning.Networks.Layers;

/// <summary>Channels, window and step of a convolution.</summary>
/// <param name="From">Channels that come in.</param>
/// <param name="To">Channels that go out.</param>
/// <param name="Window">Side of the window in pixels.</param>
/// <param name="Step">Pixels from one window to the next.</param>
/// <param name="Padding">Rows and columns of 0 added on each side.</param>
public readonly record struct ConvolutionShape(
    long From, long To, long Window, long Step, long Padding)
{
    /// <summary>Halves the side (or doubles it, transposed): window 4, step 2, padding 1.</summary>
    public static ConvolutionShape Halving(long from, long to) => new(from, to, 4, 2, 1);

    /// <summary>Turns 4 x 4 pixels into one (or one into 4 x 4, transposed).</summary>
    public static ConvolutionShape Whole(long from, long to) => new(from, to, 4, 1, 0);
}
