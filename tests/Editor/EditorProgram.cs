namespace GanGraph.Editor.Tests;

/// <summary>The program of this assembly, which the tests start in order to kill it.</summary>
internal static class EditorProgram
{
    public static int Main() => 2;
}
