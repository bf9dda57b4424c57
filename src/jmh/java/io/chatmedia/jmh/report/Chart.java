package io.chatmedia.jmh.report;

import java.util.List;
import java.util.Locale;

/** Horizontal bars as SVG, one for each row. */
final class Chart {

    /** One bar. */
    record Bar(String label, double value, boolean ours) {}

    private static final int LABEL_WIDTH = 270;
    private static final int BAR_WIDTH = 420;
    private static final int VALUE_WIDTH = 70;
    private static final int ROW = 26;
    private static final int TOP = 44;

    private Chart() {}

    static String of(String title, String unit, List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        int width = LABEL_WIDTH + BAR_WIDTH + VALUE_WIDTH;
        int height = TOP + bars.size() * ROW + 10;
        StringBuilder svg = new StringBuilder();
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
                font-family="sans-serif" font-size="13">
                <rect width="%d" height="%d" fill="#ffffff"/>
                <text x="12" y="26" font-size="15" font-weight="bold" fill="#1f2933">%s</text>
                """.formatted(width, height, width, height, width, height, escaped(title)));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = TOP + i * ROW;
            double length = Math.max(1, bar.value / most * BAR_WIDTH);
            svg.append(String.format(
                    Locale.ROOT,
                    """
                    <text x="%d" y="%d" text-anchor="end" fill="#1f2933">%s</text>
                    <rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>
                    <text x="%.1f" y="%d" fill="#1f2933">%.1f %s</text>
                    """,
                    LABEL_WIDTH - 8,
                    y + 15,
                    escaped(bar.label),
                    LABEL_WIDTH,
                    y + 2,
                    length,
                    ROW - 8,
                    bar.ours ? "#0b6e99" : "#aab4be",
                    LABEL_WIDTH + length + 6,
                    y + 15,
                    bar.value,
                    unit));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("`", "").replace("&", "&amp;").replace("<", "&lt;");
    }
}
