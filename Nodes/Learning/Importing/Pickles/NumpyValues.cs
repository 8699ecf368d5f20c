using System.Text;
using GanGraph.Learning.Importing.Bytes;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>Makes the values of numpy.</summary>
internal static class NumpyValues
{
    private const int LongestNumber = 16;

    /// <summary>One number, of its type and its bytes.</summary>
    public static object Scalar(object?[] arguments)
    {
        NumpyType type = PickleWords.At<NumpyType>(arguments, 0, "a type of numbers");
        object bytes = PickleWords.At<object>(arguments, 1, "a number");
        return type.Number(bytes is string text
            ? Encoding.Latin1.GetBytes(text)
            : PickleWords.Is<PickleBytes>(bytes, "the bytes of a number").ToArray(LongestNumber));
    }

    /// <summary>An array, of its bytes, type, shape and order.</summary>
    public static NumpyArray Buffer(object?[] arguments) => NumpyArray.Over(
        PickleWords.At<PickleBytes>(arguments, 0, "the bytes of an array"),
        PickleWords.At<NumpyType>(arguments, 1, "a type of numbers"),
        PickleWords.Sizes(arguments, 2),
        PickleWords.At<string>(arguments, 3, "the order of axes") == "F");
}
