package dev.dateline.text.spelling;

import java.util.Random;

/** Random text for tests: any code points, unpaired surrogates too. */
final class RandomText {
    private static final int[][] RANGES = {
        {0x20, 0x7F},
        {0xA0, 0x24F},
        {0x300, 0x36F},
        {0x370, 0x5FF},
        {0x600, 0x6FF},
        {0x900, 0x97F},
        {0x2000, 0x206F},
        {0x3040, 0x30FF},
        {0x4E00, 0x9FFF},
        {0xAC00, 0xD7A3},
        {0xD800, 0xDFFF},
        {0xFE00, 0xFEFF},
        {0x1F300, 0x1F6FF}
    };

    private RandomText() {}

    static String of(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most + 1);
        while (text.length() < length) {
            int[] range = RANGES[random.nextInt(RANGES.length)];
            int unit = range[0] + random.nextInt(range[1] - range[0] + 1);
            if (unit < 0x10000) {
                text.append((char) unit);
            } else {
                text.appendCodePoint(unit);
            }
        }
        return text.toString();
    }
}
