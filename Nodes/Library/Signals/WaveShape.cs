namespace GanGraph.Nodes.Signals;

/// <summary>How a wave moves between its low and its high.</summary>
public enum WaveShape
{
    /// <summary>Softly up and down.</summary>
    Sine,

    /// <summary>Straight up, straight down.</summary>
    Triangle,

    /// <summary>Straight up, then back at once.</summary>
    Ramp,

    /// <summary>High for half the period, low for the other half.</summary>
    Square,
}
