/** Where the page begins: registers the components; the browser upgrades `<dateline-app>`. */

import './shell/app.js';
