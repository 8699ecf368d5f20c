using GanGraph.Torch.Storage;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks;

/// <summary>Whether tensors of a file are those that a network wants.</summary>
internal static class WeightsFit
{
    private const int Listed = 8;

    /// <summary>Fails when tensors are missing, surplus, or have another shape, and names all
    /// kinds at once.</summary>
    /// <exception cref="ModelException">They do not fit.</exception>
    public static void Check(
        IReadOnlyList<Part> parts, IReadOnlyDictionary<string, Tensor> tensors, string where)
    {
        HashSet<string> known = [.. parts.Select(part => part.Name)];
        List<string> missing = [.. parts
            .Where(part => part.Constant is null && !tensors.ContainsKey(part.Name))
            .Select(part => $"{part.Name} {Words(part.Shape)}")];
        List<string> surplus = [.. tensors
            .Where(tensor => !known.Contains(tensor.Key))
            .Select(tensor => $"{PrintableText.Of(tensor.Key)} {Words(tensor.Value.shape)}")];
        List<string> misshaped = [.. parts
            .Where(part => tensors.TryGetValue(part.Name, out Tensor? given)
                && !given.shape.SequenceEqual(part.Shape))
            .Select(part => $"{part.Name} is {Words(tensors[part.Name].shape)}, wanted "
                + Words(part.Shape))];
        string[] faults = [.. List("missing", missing), .. List("surplus", surplus),
            .. List("of another shape", misshaped)];
        if (faults.Length > 0)
        {
            throw new ModelException(
                $"{where}: the tensors are not those of this network: {string.Join("; ", faults)}. "
                + "Choose a file that holds this kind of network.");
        }
    }

    private static string Words(long[] shape) => $"[{string.Join(", ", shape)}]";

    private static IEnumerable<string> List(string what, List<string> names)
    {
        if (names.Count > 0)
        {
            string more = names.Count > Listed ? $" and {names.Count - Listed} more" : "";
            yield return $"{what}: {string.Join(", ", names.Take(Listed))}{more}";
        }
    }
}
