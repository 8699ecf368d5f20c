namespace GanGraph.Engine;

/// <summary>An input and an output that belong together whatever their type.</summary>
internal interface IThrough
{
    /// <summary>Where it comes in and where it goes out.</summary>
    (Input In, Output Out) Ends { get; }
}
