namespace GanGraph.Media.Comparing;

/// <summary>How far one picture is from another, in steps of 8 bits.</summary>
/// <param name="MeanSquare">Mean of the squared differences over all samples.</param>
/// <param name="WorstBlock">Root of the mean square of the block of 8 x 8 samples that differs
/// most: a small change that the mean does not show stands out here.</param>
public sealed record FrameDifference(double MeanSquare, double WorstBlock)
{
    /// <summary>Whether every sample is the same.</summary>
    public bool IsExact => MeanSquare == 0;

    /// <summary>Peak signal to noise ratio in decibels, 10 log10(255^2 / mean square); infinite
    /// when every sample is the same.</summary>
    public double Psnr => 10 * Math.Log10(255.0 * 255.0 / MeanSquare);
}
