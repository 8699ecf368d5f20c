namespace GanGraph.Engine;

/// <summary>A node read an input that has not been filled. When it had said that its result is
/// finished, and finds only now that it is not, the run looks again and fills the input.
/// </summary>
internal sealed class EmptyInputException(string message) : InvalidOperationException(message);
