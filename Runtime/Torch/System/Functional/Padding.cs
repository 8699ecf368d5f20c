namespace TorchSharp;

/// <summary>Padding by its effect.</summary>
public enum Padding
{
    Valid = 0,
    Same = 1,
}
