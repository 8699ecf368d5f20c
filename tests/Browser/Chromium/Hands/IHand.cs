namespace GanGraph.Editor.Browser.Tests.Chromium.Hands;

/// <summary>A way to work at the window: with the mouse, or with the keyboard alone.</summary>
public interface IHand
{
    /// <summary>Adds a node that the search finds first, and names it.</summary>
    Task Add(string typed, string type, string id);

    /// <summary>Adds a node at the end of a wire from an output: the search offers only what takes
    /// it.</summary>
    Task AddFrom(string from, string typed, string type, string id);

    /// <summary>Wires an output to an input, each as <c>node.port</c>.</summary>
    Task Wire(string from, string to);

    /// <summary>Types a value into a field of a node in the inspector; of the graph when the node
    /// is empty.</summary>
    Task Write(string node, string field, string value);

    /// <summary>Turns a switch of a node the other way.</summary>
    Task Turn(string node, string field);

    /// <summary>Chooses one of a few names for a setting of a node.</summary>
    Task Choose(string node, string field, string choice);

    /// <summary>Takes a file for a setting of a node: folders on the way, then the file.</summary>
    Task Take(string node, string field, params string[] way);

    /// <summary>Leaves so many keys as there are seeds, gives them the seeds, and lets the first
    /// two change places.</summary>
    Task SetKeys(string node, params int[] seeds);

    /// <summary>Saves the graph.</summary>
    Task Save();
}
