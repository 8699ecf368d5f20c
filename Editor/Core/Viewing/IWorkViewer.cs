namespace GanGraph.Editor.Viewing;

/// <summary>Shows how long work is going, such as a training, from what it leaves in its folder;
/// the work itself is not touched.</summary>
public interface IWorkViewer
{
    /// <summary>The name that it is looked at by, like that of a port.</summary>
    string Port { get; }

    /// <summary>Whether it shows pictures, which tell more than numbers.</summary>
    bool IsPicture { get; }

    /// <summary>Another text whenever there is something else to show; empty while there is
    /// nothing. Quick.</summary>
    /// <param name="folder">Folder of the work; full path, it need not exist.</param>
    string Stamp(string folder);

    /// <summary>Shows it.</summary>
    /// <param name="folder">Folder of the work, in which there is something to show.</param>
    /// <param name="request">How large.</param>
    Preview Show(string folder, ViewRequest request);
}
