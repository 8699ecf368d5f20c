namespace GanGraph.Learning.Projection;

/// <summary>How long a projection takes, how long its steps are, and how much it is shaken so as
/// not to stay in the first valley.</summary>
/// <remarks>Karras et al. 2019, arXiv:1912.04958, appendix D.</remarks>
public sealed record ProjectionPace
{
    /// <summary>Steps in all.</summary>
    public int Steps { get; init; } = 1000;

    /// <summary>Length of the longest steps.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Part of the steps in which they grow to their full length.</summary>
    public double RampUp { get; init; } = 0.05;

    /// <summary>Part of the steps in which they shrink to nothing at the end.</summary>
    public double RampDown { get; init; } = 0.25;

    /// <summary>Shaking at the start, as a part of how far latents lie from their mean.</summary>
    public double Shaking { get; init; } = 0.05;

    /// <summary>Part of the steps after which nothing is shaken any more.</summary>
    public double ShakingEnd { get; init; } = 0.75;

    /// <summary>Length of a step.</summary>
    /// <param name="step">Steps taken before it.</param>
    public double RateAt(int step)
    {
        double time = (double)step / Steps;
        double ramp = RampDown > 0 ? Math.Min(1, (1 - time) / RampDown) : 1;
        ramp = 0.5 - (0.5 * Math.Cos(Math.PI * ramp));
        return LearningRate * ramp * (RampUp > 0 ? Math.Min(1, time / RampUp) : 1);
    }

    /// <summary>Standard deviation of what is added to each number of the latent.</summary>
    /// <param name="step">Steps taken before it.</param>
    /// <param name="spread">Root mean square of the distance of latents from their mean.</param>
    public double ShakingAt(int step, double spread)
    {
        double left = ShakingEnd > 0 ? Math.Max(0, 1 - ((double)step / Steps / ShakingEnd)) : 0;
        return spread * Shaking * left * left;
    }
}
