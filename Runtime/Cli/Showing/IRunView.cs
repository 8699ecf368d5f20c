using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;

namespace GanGraph.Cli.Showing;

/// <summary>Shows a run to the one who started it.</summary>
internal interface IRunView
{
    /// <summary>Says what is wrong with the graph, before anything runs.</summary>
    void Tell(IReadOnlyList<Problem> problems);

    /// <summary>Says one line about the program itself.</summary>
    void Say(string text);

    /// <summary>Does the work and shows what it tells.</summary>
    /// <param name="work">Gets the listener that every event is to be handed to; may call it
    /// from any thread.</param>
    T Watch<T>(Func<Action<RunEvent>, T> work);

    /// <summary>Says how the run ended.</summary>
    void Close(RunEnd end);
}
