namespace GanGraph.Engine;

/// <summary>An input and an output of the same name and type: what an effect takes and gives.
/// A bypassed node hands the one to the other.</summary>
/// <typeparam name="T">What travels in and out.</typeparam>
public sealed class Through<T> : IThrough
    where T : class
{
    /// <summary>Where it comes in.</summary>
    public Input<T> In { get; } = new();

    /// <summary>Where it goes out.</summary>
    public Output<T> Out { get; } = new();

    (Input In, Output Out) IThrough.Ends => (In, Out);
}
