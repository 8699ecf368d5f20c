namespace GanGraph.Editor.Desktop.Session;

/// <summary>What the window asks of the person.</summary>
public interface IDialogs
{
    /// <summary>Lets them choose a graph to open; null when they choose none.</summary>
    string? OpenGraph();

    /// <summary>Lets them choose where to save a graph; null when they choose nothing.</summary>
    /// <param name="now">Where it would be saved now.</param>
    string? SaveGraph(string now);

    /// <summary>Asks which of several things to do: its place in the list, or -1 for none.
    /// </summary>
    /// <param name="title">What it is about, in a few words.</param>
    /// <param name="text">What there is to know.</param>
    /// <param name="choices">What can be done, the usual thing first.</param>
    int Ask(string title, string text, params string[] choices);

    /// <summary>Asks for a line of text; null when they give none.</summary>
    /// <param name="title">What it is about, in a few words.</param>
    /// <param name="label">What the text is.</param>
    /// <param name="now">What it is now.</param>
    string? AskText(string title, string label, string now);

    /// <summary>Shows the keys.</summary>
    void ShowKeys();
}
