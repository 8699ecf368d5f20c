using GanGraph.Learning.Importing.Pickles;
using GanGraph.Torch.Storage;

namespace GanGraph.Learning.Importing.Modules;

/// <summary>Reads choices by the names that files have for them.</summary>
internal static class ChoiceName
{
    /// <summary>One of some choices.</summary>
    /// <param name="name">Such as <c>lrelu</c>.</param>
    /// <exception cref="PickleException">It is none of them.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        name.Length > 0 && name.All(char.IsAsciiLetter)
        && Enum.TryParse(name, ignoreCase: true, out T found)
            ? found
            : throw new PickleException(
                $"a layer has {PrintableText.Of(name)}, wanted one of "
                + string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant());
}
