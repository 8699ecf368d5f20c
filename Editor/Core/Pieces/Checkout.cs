namespace GanGraph.Editor.Pieces;

/// <summary>The checkout that the program was built in.</summary>
public static class Checkout
{
    /// <summary>Its folder; null for a program that was taken elsewhere.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GanGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
