namespace TorchSharp.Native;

/// <summary>gg_tag of gangraph_torch.h.</summary>
internal enum ValueTag
{
    None = 0,
    Tensor = 1,
    Integer = 2,
    Number = 3,
    Boolean = 4,
    Text = 5,
    IntegerList = 6,
    NumberList = 7,
    TensorList = 8,
    Device = 9,
    Generator = 10,
    Tuple = 11,
}
