using System.Text.Json;
using GanGraph.Models;

namespace GanGraph.Learning.Tests.Importing;

/// <summary>What the program that wrote a model says it holds.</summary>
internal static class ModelMeta
{
    /// <summary>Names and shapes of tensors, each as <c>name [4, 4]</c>, in order of name.
    /// </summary>
    /// <param name="model">The folder of the model.</param>
    /// <param name="lists">Which lists of the file.</param>
    public static string[] Shapes(string model, params string[] lists)
    {
        using JsonDocument meta = JsonDocument.Parse(
            File.ReadAllText(SampleModels.PathOf($"{model}/meta.json")));
        return
        [
            .. lists.SelectMany(list => meta.RootElement.GetProperty(list).EnumerateObject())
                .Select(tensor => Words(
                    tensor.Name, tensor.Value.EnumerateArray().Select(size => size.GetInt64())))
                .Order(StringComparer.Ordinal),
        ];
    }

    public static string Words(string name, IEnumerable<long> shape) =>
        $"{name} [{string.Join(", ", shape)}]";
}
