using GanGraph.Editor.Desktop.Actions;
using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Tests.Actions;

public class CommandSearchTests
{
    [Theory]
    [InlineData("undo", "edit.undo")]
    [InlineData("ctrl+l", "arrange.layout")]
    [InlineData("contrast high", "view.contrast")]
    [InlineData("run", "run.all")]
    [InlineData("larger", "view.in")]
    public void Find_WordsOfAnAction_FindsItFirst(string text, string id)
    {
        using OpenWindow window = OpenWindow.WithFear();
        ActionTable table = ActionTableTests.Table(window, out Shell shell);
        shell.Editor!.Sender.Send("remove", ("items", CommandSender.Names(["sheet"])));
        table.Search.Open();
        table.Search.Text = text;
        Assert.Equal(id, table.Search.Chosen?.Id);
        shell.Editor.Dispose();
    }

    [Fact]
    public void Find_WhatCannotBeDoneNow_IsLeftOut()
    {
        using OpenWindow window = OpenWindow.WithFear();
        ActionTable table = ActionTableTests.Table(window, out Shell shell);
        table.Search.Open();
        Assert.DoesNotContain(table.Search.Entries, action => action.Id == "edit.delete");
        Assert.DoesNotContain(table.Search.Entries, action => action.Id == CommandSearch.Id);
        table.Search.Text = "no such thing";
        Assert.True(table.Search.IsEmpty);
        shell.Editor!.Dispose();
    }

    [Fact]
    public void Pick_Chosen_ClosesTheSearchAndThenDoesIt()
    {
        using OpenWindow window = OpenWindow.WithFear();
        ActionTable table = ActionTableTests.Table(window, out Shell shell);
        bool wasOpen = true;
        table.Search.Later = act =>
        {
            wasOpen = table.Search.IsOpen;
            act();
        };
        table.Search.Open();
        table.Search.Text = "select all";
        table.Search.Pick();
        Assert.False(wasOpen);
        Assert.Equal(
            shell.Editor!.Canvas.Items.Count, shell.Editor.Canvas.SelectedKeys.Count);
        shell.Editor.Dispose();
    }
}
