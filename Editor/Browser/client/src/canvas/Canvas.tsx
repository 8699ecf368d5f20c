import {
  Background, BackgroundVariant, ReactFlow, ReactFlowProvider, SelectionMode, useStoreApi,
  type EdgeChange,
} from "@xyflow/react";
import { useEffect, useState } from "react";
import type { Point } from "../session/protocol";
import { select, useView, view } from "../session/view";
import "@xyflow/react/dist/base.css";
import { shown } from "./actions/viewing";
import "./canvas.css";
import { CanvasBar } from "./CanvasBar";
import { CanvasMap } from "./CanvasMap";
import { EmptyCanvas } from "./EmptyCanvas";
import { useClipboard } from "./gestures/clipboard";
import { beginCut } from "./gestures/cutting";
import { dropFiles } from "./gestures/dropping";
import { focusItem, reveal } from "./gestures/focus";
import { boxBegins, boxEnds, nodesChange, pressed, putDown } from "./gestures/moving";
import { pointerLeft, pointerMoved, usePresence } from "./gestures/presence";
import {
  mayConnect, replug, replugBegins, replugEnds, takeUpWire, wired, wiringBegins, wiringEnds,
} from "./gestures/wiring";
import { BoxNode } from "./items/BoxNode";
import { KnotNode } from "./items/KnotNode";
import { NoteNode } from "./items/NoteNode";
import { ShapeNode } from "./items/ShapeNode";
import { Wire } from "./items/Wire";
import { WireInHand } from "./items/WireInHand";
import { fitOnce, useFollowing } from "./model/useFollowing";
import {
  canvas, drawn, takeFlow, toFlow, useCanvas, useDrawn, type FlowNode, type WireEdge,
} from "./model/state";
import { Pointers } from "./peers/Pointers";
import { Menu } from "./popups/Menu";
import { openItemMenu, openPaneMenu, openPortMenu, openWireMenu, reroute } from "./popups/menus";
import { openPalette } from "./popups/openPalette";
import { Palette } from "./popups/Palette";

const nodeTypes = { shape: ShapeNode, box: BoxNode, note: NoteNode, knot: KnotNode };
const edgeTypes = { wire: Wire };
const grid: [number, number] = [20, 20];
const panButtons = [1, 2];
const severalKeys = ["Shift", "Control", "Meta"];
const farBelow = 0.3;
const awayBelow = 0.58;

function wiresChange(changes: EdgeChange<WireEdge>[]): void {
  const wires = new Set(drawn.get().wires);
  for (const change of changes) {
    if (change.type === "select") {
      if (change.selected) {
        wires.add(change.id);
      } else {
        wires.delete(change.id);
      }
    }
  }
  drawn.set({
    wires: [...wires],
    edges: drawn.get().edges.map((edge) => edge.selected === wires.has(edge.id)
      ? edge : { ...edge, selected: wires.has(edge.id) }),
  });
}

function begin(given: Parameters<typeof takeFlow>[0]): void {
  takeFlow(given);
  fitOnce();
}

function doubleClicked(event: React.MouseEvent): void {
  if ((event.target as Element).classList.contains("react-flow__pane")) {
    const screen: Point = [event.clientX, event.clientY];
    openPalette({ screen, at: toFlow(screen) });
  }
}

function wireDoubleClicked(event: React.MouseEvent, wire: WireEdge): void {
  const screen: Point = [event.clientX, event.clientY];
  if (event.altKey) {
    reroute(wire.id, toFlow(screen));
  } else {
    openPalette({ screen, at: toFlow(screen), into: wire.id });
  }
}

/** A right click on a port means the port, not its node. */
function nodeMenu(event: React.MouseEvent, node: FlowNode): void {
  event.preventDefault();
  const screen: Point = [event.clientX, event.clientY];
  const port = (event.target as Element).closest<HTMLElement>(".port");
  if (port) {
    openPortMenu(port.dataset["end"]!, port.dataset["side"] === "output", screen);
  } else {
    openItemMenu(node.id, screen);
  }
}

/** What the keyboard comes to is chosen. */
function focused({ target }: React.FocusEvent): void {
  const item = target instanceof HTMLElement && target.classList.contains("react-flow__node")
    && target.matches(":focus-visible") ? target.dataset["id"] : undefined;
  if (item && !view.get().selection.includes(item)) {
    select([item]);
  }
}

function wireMenu(event: React.MouseEvent, wire: WireEdge): void {
  event.preventDefault();
  openWireMenu(wire.id, [event.clientX, event.clientY]);
}

function selectionMenu(event: React.MouseEvent): void {
  event.preventDefault();
  openItemMenu(undefined, [event.clientX, event.clientY]);
}

function paneMenu(event: React.MouseEvent | MouseEvent): void {
  event.preventDefault();
  select([]);
  openPaneMenu([event.clientX, event.clientY]);
}

function moved(_: unknown, { zoom }: { zoom: number }): void {
  const [far, away] = [zoom < farBelow, zoom < awayBelow];
  if (far !== canvas.get().far || away !== canvas.get().away) {
    canvas.set({ far, away });
  }
}

const put = () => void putDown();

/** Brings what was asked for elsewhere into view. */
function useWish(): void {
  const wish = useView((state) => state.wish);
  useEffect(() => {
    if (wish && wish.items.length > 0) {
      reveal(wish.items);
      focusItem(wish.items[0]!);
    }
  }, [wish]);
}

/**
 * The graph: React Flow with our items, gestures and popups. What it is given stays the same from
 * drawing to drawing, or it would draw every node and wire again.
 */
export function Canvas() {
  return <ReactFlowProvider><Surface /></ReactFlowProvider>;
}

/**
 * Sizes and ports are known from the catalogue before anything is drawn: React Flow need not read
 * them back from the page, which is what opening a large graph would spend its time on.
 */
function useKnownSizes(): void {
  const store = useStoreApi<FlowNode, WireEdge>();
  useState(() => store.setState({ updateNodeInternals: () => undefined }));
}

function Surface() {
  useKnownSizes();
  const { nodes, edges, snap, map, away, far } = useShown();
  const [cut, setCut] = useState<[Point, Point] | null>(null);
  useFollowing();
  useClipboard();
  usePresence();
  useWish();
  return (
    <div className="canvas" tabIndex={-1} data-away={away || undefined}
      onPointerDownCapture={(event) => {
        pressed();
        beginCut(event, setCut);
      }}
      onMouseDownCapture={takeUpWire} onPointerMove={pointerMoved} onPointerLeave={pointerLeft}
      onFocus={focused} onDoubleClick={doubleClicked}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void dropFiles([...event.dataTransfer.files], [event.clientX, event.clientY]);
      }}>
      <ReactFlow<FlowNode, WireEdge>
        nodes={nodes} edges={edges} nodeTypes={nodeTypes} edgeTypes={edgeTypes}
        onInit={begin} onNodesChange={nodesChange} onEdgesChange={wiresChange}
        onSelectionStart={boxBegins} onSelectionEnd={boxEnds}
        onNodeDragStop={put} onSelectionDragStop={put}
        onConnectStart={wiringBegins} onConnect={wired} onConnectEnd={wiringEnds}
        isValidConnection={mayConnect} connectionLineComponent={WireInHand}
        onReconnectStart={replugBegins} onReconnect={replug}
        onReconnectEnd={replugEnds} edgesReconnectable={!far}
        onEdgeDoubleClick={wireDoubleClicked}
        onEdgeContextMenu={wireMenu} onNodeContextMenu={nodeMenu}
        onSelectionContextMenu={selectionMenu} onPaneContextMenu={paneMenu} onMove={moved}
        selectionOnDrag panOnDrag={panButtons} selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={severalKeys} selectionKeyCode={null} deleteKeyCode={null}
        panActivationKeyCode={null} zoomOnDoubleClick={false} connectOnClick={false}
        disableKeyboardA11y edgesFocusable={false} elevateNodesOnSelect={false}
        onlyRenderVisibleElements minZoom={shown.minZoom} maxZoom={3}
        connectionRadius={26} reconnectRadius={12} snapToGrid={snap} snapGrid={grid}
        nodeDragThreshold={0} autoPanOnNodeFocus={false} attributionPosition="bottom-center"
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={2}
          color="var(--ground-line)" />
        {map && nodes.length > 0 && <CanvasMap />}
        <Pointers />
        <CanvasBar />
      </ReactFlow>
      {cut && <CutLine line={cut} />}
      <EmptyCanvas />
      <Palette />
      <Menu />
    </div>
  );
}

function useShown() {
  const nodes = useDrawn((state) => state.nodes);
  const edges = useDrawn((state) => state.edges);
  const snap = useCanvas((state) => state.snap);
  const map = useCanvas((state) => state.map);
  const away = useCanvas((state) => state.away);
  const far = useCanvas((state) => state.far);
  return { nodes, edges, snap, map, away, far };
}

function CutLine({ line: [[x1, y1], [x2, y2]] }: { line: [Point, Point] }) {
  return <svg className="cut-line" aria-hidden="true"><line {...{ x1, y1, x2, y2 }} /></svg>;
}
