using GanGraph.Editor.Desktop.Inspecting;

namespace GanGraph.Editor.Desktop.Tests.Inspecting;

public class InspectorTests
{
    [Fact]
    public void Show_Node_HasAFieldForEverySettingOfTheCatalogue()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Canvas.Select(["keys"]);
        Assert.Equal(
            window.Node("keys").Type.Settings.Select(setting => setting.Name),
            window.Editor.Inspector.Fields.Select(field => field.Name));
        Assert.All(window.Editor.Inspector.Fields, field => Assert.NotEmpty(field.Hint));
    }

    [Fact]
    public void Drag_Number_IsOneStepAndStaysInItsRange()
    {
        using OpenWindow window = OpenWindow.WithFear();
        NumberField frames = Field<NumberField>(window, "walk", "framesPerKey");
        frames.BeginDrag();
        for (int i = 0; i < 20; i++)
        {
            frames.Drag(-10);
        }

        Assert.Equal((long)frames.Min, window.At("nodes.walk.set.framesPerKey"));
        window.Editor.Sender.Undo();
        Assert.Equal(100, window.At("nodes.walk.set.framesPerKey"));
        Assert.Equal("100", frames.Text);
        Assert.Null(window.Editor.Session.UndoLabel);
    }

    [Theory]
    [InlineData("48", 48)]
    [InlineData(" 48.4 ", 48)]
    [InlineData("forty", 100)]
    public void Type_Number_TakesNumbersAndPutsOthersBack(string typed, int wanted)
    {
        using OpenWindow window = OpenWindow.WithFear();
        NumberField frames = Field<NumberField>(window, "walk", "framesPerKey");
        frames.Text = typed;
        Assert.Equal(wanted, window.At("nodes.walk.set.framesPerKey"));
        Assert.Equal($"{wanted}", frames.Text);
    }

    [Fact]
    public void Reset_Field_TakesTheValueOutOfTheFile()
    {
        using OpenWindow window = OpenWindow.WithFear();
        Field field = Field<SwitchField>(window, "walk", "loop");
        Assert.True(field.IsChanged);
        field.Reset.Execute(null);
        Assert.Null(window.At("nodes.walk.set.loop"));
        Assert.False(field.IsChanged);
        Assert.False(field.Reset.CanExecute(null));
    }

    [Fact]
    public void Choose_Value_WritesItsName()
    {
        using OpenWindow window = OpenWindow.WithFear();
        ChoiceField fit = Field<ChoiceField>(window, "clip", "fit");
        Assert.Equal("stretch", fit.Chosen?.Name);
        fit.Chosen = fit.Choices.First(choice => choice.Name != "stretch");
        Assert.NotEqual("stretch", (string?)window.At("nodes.clip.set.fit") ?? "default");
    }

    [Fact]
    public void Change_List_MovesRerollsAndTakesAway()
    {
        using OpenWindow window = OpenWindow.WithFear();
        ListField seeds = Field<ListField>(window, "keys", "seeds");
        Assert.True(seeds.IsSeeds);
        Assert.Equal(8, seeds.Rows.Count);
        seeds.Rows[0].Down.Execute(null);
        Assert.Equal(["13", "24"], seeds.Rows.Take(2).Select(row => row.Text));
        seeds.Rows[7].Remove.Execute(null);
        Assert.Equal(7, seeds.Rows.Count);
        string before = seeds.Rows[2].Text;
        for (int i = 0; i < 3 && seeds.Rows[2].Text == before; i++)
        {
            seeds.Rows[2].Reroll.Execute(null);
        }

        Assert.NotEqual(before, seeds.Rows[2].Text);
        seeds.Rows[1].Text = "5";
        Assert.Equal(5, window.At("nodes.keys.set.seeds[1]"));
    }

    [Fact]
    public void Choose_File_GivesItANameAndTheSettingThatName()
    {
        using OpenWindow window = OpenWindow.WithFear();
        File.WriteAllText(Path.Combine(window.Folder, "other.avi"), "");
        FileField path = Field<FileField>(window, "clip", "path");
        Assert.Equal("clip", path.Chosen);
        Assert.Equal(["clip"], path.Known);
        Inspector inspector = new(
            window.Editor.Session, window.Editor.Sender, _ => "other.avi");
        inspector.Show(window.Canvas.SelectedNodes);
        inspector.Fields.OfType<FileField>().First(f => f.Name == "path").Browse.Execute(null);
        string name = ((string)window.At("nodes.clip.set.path")!)["asset:".Length..];
        Assert.Equal("other.avi", window.At($"assets.{name}.path"));
    }

    [Fact]
    public void Change_SeveralNodes_IsOneStep()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Canvas.Select(["enlarge", "enlargeKeys"]);
        NumberField width = window.Editor.Inspector.Fields.OfType<NumberField>()
            .First(field => field.Name == "width");
        width.Text = "512";
        Assert.Equal(512, window.At("nodes.enlarge.set.width"));
        Assert.Equal(512, window.At("nodes.enlargeKeys.set.width"));
        window.Editor.Sender.Undo();
        Assert.Equal(256, window.At("nodes.enlarge.set.width"));
        Assert.Equal(256, window.At("nodes.enlargeKeys.set.width"));
    }

    [Fact]
    public void Rename_Node_ThatIsTaken_IsRefusedAndPutBack()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Canvas.Select(["walk"]);
        window.Editor.Inspector.Id = "keys";
        Assert.Equal("walk", window.Editor.Inspector.Id);
        Assert.NotEmpty(window.Editor.Answer);
    }

    private static T Field<T>(OpenWindow window, string node, string setting)
        where T : Field
    {
        window.Canvas.Select([node]);
        return window.Editor.Inspector.Fields.OfType<T>().Single(field => field.Name == setting);
    }
}
